.PHONY: build test race bench lint gazetteer model

build: ## the binary, ./annals
	CGO_ENABLED=0 go build -trimpath -o annals ./cmd/annals

test: ## what .ci/run runs, and the README
	go test ./...

race:
	go test -race ./...

bench:
	go test -run '^$$' -bench . -benchmem ./...

lint:
	gofmt -l .
	go vet ./...
