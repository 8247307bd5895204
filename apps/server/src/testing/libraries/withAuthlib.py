import os

import requests
from authlib.integrations.requests_client import OAuth2Session

issuer = os.environ["ISSUER"]
metadata = requests.get(f"{issuer}/.well-known/openid-configuration").json()
session = OAuth2Session(os.environ["CLIENT_ID"], os.environ["CLIENT_SECRET"])
print(session.fetch_token(metadata["token_endpoint"], grant_type="client_credentials")["access_token"])
