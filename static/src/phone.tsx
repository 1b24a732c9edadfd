// The phone's screen: a pencil in each hand, while the wall is where people look.
import "./phone/start";
