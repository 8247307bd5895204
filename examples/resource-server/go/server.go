// An API that checks access tokens with go-oidc.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
)

func main() {
	verifier, err := newVerifier(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	http.HandleFunc("/payslips", func(w http.ResponseWriter, r *http.Request) {
		known, err := accessToken(r.Context(), verifier, r.Header.Get("Authorization"), "payroll.read")
		var refusal refused
		if errors.As(err, &refusal) {
			w.Header().Set("WWW-Authenticate", refusal.challenge)
			w.WriteHeader(refusal.status)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		answer := map[string]any{"payslips": []string{}, "for": known.Subject, "by": known.ClientID}
		if err := json.NewEncoder(w).Encode(answer); err != nil {
			log.Print(err)
		}
	})
	port := os.Getenv("PORT")
	if port == "" {
		port = "5000"
	}
	listener, err := net.Listen("tcp", "localhost:"+port)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("Listening on port %d.\n", listener.Addr().(*net.TCPAddr).Port)
	log.Fatal(http.Serve(listener, nil))
}
