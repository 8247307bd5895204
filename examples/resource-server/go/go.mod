module countersign.example/resource-server

go 1.19

require github.com/coreos/go-oidc/v3 v3.9.0
