import json
import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from access_token import Refused, access_token


class Payroll(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path != "/payslips":
            return self.answer(404)
        try:
            claims = access_token(self.headers["Authorization"], "payroll.read")
        except Refused as refused:
            return self.answer(refused.status, challenge=refused.challenge)
        self.answer(200, {"payslips": [], "for": claims["sub"], "by": claims["client_id"]})

    def answer(self, status: int, body: dict | None = None, challenge: str | None = None) -> None:
        content = b"" if body is None else json.dumps(body).encode()
        self.send_response(status)
        if challenge:
            self.send_header("WWW-Authenticate", challenge)
        if body is not None:
            self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


if __name__ == "__main__":
    server = ThreadingHTTPServer(("", int(os.environ.get("PORT", "5000"))), Payroll)
    print(f"Listening on port {server.server_port}.", flush=True)
    server.serve_forever()
