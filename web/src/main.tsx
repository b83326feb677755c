/** Where the desk's pages begin. */
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import "./style/base.css";
import "./style/parts.css";
import "./style/print.css";
import "./style/brief.css";
import "./style/timeline.css";

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<App />);
