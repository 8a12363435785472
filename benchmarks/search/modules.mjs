// A loader for Node: .js files are modules, as they are to a browser, and each one that is loaded is told about.
let port;

export function initialize(data) {
  port = data.port;
}

export async function load(url, context, next) {
  const { pathname } = new URL(url);
  if (!pathname.endsWith(".js")) return next(url, context);
  port.postMessage(pathname);
  return next(url, { ...context, format: "module" });
}
