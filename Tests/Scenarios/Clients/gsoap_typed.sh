#!/bin/sh
# Sends a message through a C program that gSOAP makes of the WSDL; see gsoap_typed.c. FILE is an absolute path.
# gsoap_typed.sh ADDRESS USER PASSWORD OPERATION FILE
# Generates and compiles in the current folder, unless the program is there.
set -e
source=$(cd "$(dirname "$0")" && pwd)
if [ ! -x gsoap_typed ]; then
  {
    wsdl2h -c -t "$source/gsoap_names.dat" -o exchange.h "$1?wsdl"
    soapcpp2 -C -c -x -L -I/usr/share/gsoap/import exchange.h
    gcc -w -O0 -I. -o gsoap_typed "$source/gsoap_typed.c" soapC.c soapClient.c -lgsoap
  } >build.log 2>&1 || { tail -n 20 build.log; echo "ERROR build"; exit 1; }
fi
exec ./gsoap_typed "$@"
