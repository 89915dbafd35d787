/* Sends a message through the stubs that gSOAP made of the contract: generated code reads the file into C structures, and writes the
 * message from them. gsoap_typed ADDRESS USER PASSWORD OPERATION FILE
 * Prints one last line, REPLY outcome or FAULT code text name, and ends with 0 or 3. */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include "soapH.h"
#include "ExchangeSoap11.nsmap"

#define OPERATION(name)                                                                             \
    static int name(struct soap *soap, const char *address, const char **outcome)                   \
    {                                                                                               \
        struct cpms__##name##RequestType request;                                                   \
        struct cpms__##name##ResponseType answer;                                                   \
        memset(&answer, 0, sizeof answer);                                                          \
        if (soap_read_cpms__##name##RequestType(soap, &request)                                     \
            || soap_call___exchange__##name(soap, address, NULL, &request, &answer))                \
            return soap->error;                                                                     \
        *outcome = soap_cpms__ResponseCategoryCodeSimpleType2s(soap, answer.ResponseCategoryCode->__item); \
        return SOAP_OK;                                                                             \
    }

OPERATION(EnrollEncounter)
OPERATION(SearchPerson)

static const char *refusal(struct soap *soap)
{
    struct SOAP_ENV__Detail *detail = soap->fault->SOAP_ENV__Detail ? soap->fault->SOAP_ENV__Detail : soap->fault->detail;
    if (!detail)
        return "";
    return detail->cpms__MessageFault ? detail->cpms__MessageFault->MessageFaultCode->__item
        : detail->cpms__ValidationFindings ? "ValidationFindings" : "";
}

int main(int count, char **words)
{
    if (count != 6)
        return 2;
    struct soap *soap = soap_new1(SOAP_C_UTFSTRING | SOAP_XML_TREE);
    const char *outcome = "";
    soap->connect_timeout = soap->send_timeout = soap->recv_timeout = 60;
    soap->userid = words[2];
    soap->passwd = words[3];
    soap->recvfd = open(words[5], O_RDONLY);
    int error = strcmp(words[4], "SearchPerson") ? EnrollEncounter(soap, words[1], &outcome) : SearchPerson(soap, words[1], &outcome);
    if (error == SOAP_OK) {
        printf("REPLY %s\n", outcome);
        return 0;
    }
    if (!soap->fault || error == SOAP_EOF || error == SOAP_TCP_ERROR) {
        printf("ERROR ");
        soap_print_fault(soap, stdout);
        return 1;
    }
    soap_set_fault(soap);
    printf("FAULT %s %s %s\n", *soap_faultcode(soap), *soap_faultstring(soap), refusal(soap));
    return 3;
}
