"""The real nginx over a built site, on this machine alone: `make serve-prod`."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

from fagportal.hosting.headers import make_rules
from fagportal.hosting.nginx import BROTLI, render_alone, render_nginx
from fagportal.hosting.site import Site

PACKAGES = "nginx libnginx-mod-http-brotli-static"


def serve_prod(root: Path, port: int) -> None:
    """Serve the built folder `root` on 127.0.0.1 until somebody stops it.

    Raises ValueError, in Danish, when something is missing.
    """
    if not (root / "index.html").is_file():
        raise ValueError(f"Der er ingen bygget portal i {root}. Kør »make site« først")
    if _answers(port):
        raise ValueError(f"Port {port} er optaget. Vælg en anden, fx PORT={port + 1}")
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # whoever stops us stops nginx too
    with tempfile.TemporaryDirectory(prefix="fagportal-nginx-") as folder:
        nginx = subprocess.Popen(nginx_command(Path(folder), Site(("localhost",), str(root)), port, log="/dev/stdout"))
        try:
            while nginx.poll() is None and not _answers(port):
                time.sleep(0.05)
            if nginx.poll() is None:
                print(f"Portalen er på http://127.0.0.1:{port}/. Tryk Ctrl og C for at stoppe.", flush=True)
            code = nginx.wait()
        except KeyboardInterrupt:
            nginx.terminate()  # a terminal has told nginx too, but then once more does no harm
            nginx.wait()
            return
    if code:
        raise ValueError("nginx kunne ikke starte. Linjen ovenfor siger hvorfor")


def _answers(port: int) -> bool:
    with socket.socket() as attempt:
        return attempt.connect_ex(("127.0.0.1", port)) == 0


def nginx_command(folder: Path, site: Site, port: int, log: str) -> list[str]:
    """Write what nginx needs to know into `folder`, where it also keeps its own files; how to start it."""
    nginx = shutil.which("nginx") or "/usr/sbin/nginx"  # not on everybody's path in Debian
    if not Path(nginx).exists() or not Path(BROTLI).exists():
        raise ValueError(f"nginx er ikke installeret. Installér den, fx: sudo apt install {PACKAGES}")
    server = render_nginx(make_rules(site.embedders), site, listen=(f"127.0.0.1:{port}",), log=log)
    config = folder / "nginx.conf"
    config.write_text(render_alone(server, str(folder), "root" if os.geteuid() == 0 else None), encoding="utf-8")
    return [nginx, "-e", "stderr", "-p", str(folder), "-c", str(config)]
