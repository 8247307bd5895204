import os

import requests
from oauthlib.oauth2 import BackendApplicationClient
from requests_oauthlib import OAuth2Session

issuer = os.environ["ISSUER"]
metadata = requests.get(f"{issuer}/.well-known/oauth-authorization-server").json()
session = OAuth2Session(client=BackendApplicationClient(client_id=os.environ["CLIENT_ID"]))
print(session.fetch_token(metadata["token_endpoint"], client_secret=os.environ["CLIENT_SECRET"])["access_token"])
