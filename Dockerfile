# docker build -t atdiff . && docker run --rm -v "$PWD:/plans" atdiff diff plans/*.pdf
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/AntiTraffickingDiff.Cli -c Release -o /app

FROM mcr.microsoft.com/dotnet/runtime:10.0
# What recognises scanned pages and draws them; nobody can install it later, because the container's user may not.
RUN apt-get update \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends tesseract-ocr tesseract-ocr-chi-sim poppler-utils \
 && rm -rf /var/lib/apt/lists/*
COPY --from=build /app /app
RUN ln -s /app/atdiff /usr/local/bin/atdiff && useradd --create-home reader
USER reader
WORKDIR /plans
ENTRYPOINT ["atdiff"]
CMD ["help"]
