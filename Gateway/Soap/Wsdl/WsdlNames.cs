using System.Xml.Linq;

namespace Gateway.Soap.Wsdl;

/// <summary>The namespaces of WSDL 1.1 and its bindings.</summary>
internal static class WsdlNames
{
    public const string HttpTransport = "http://schemas.xmlsoap.org/soap/http";

    public static readonly XNamespace Wsdl = "http://schemas.xmlsoap.org/wsdl/";

    public static readonly XNamespace Soap11 = "http://schemas.xmlsoap.org/wsdl/soap/";

    public static readonly XNamespace Soap12 = "http://schemas.xmlsoap.org/wsdl/soap12/";

    public static readonly XNamespace Addressing = "http://www.w3.org/2007/05/addressing/metadata";

    public static readonly XNamespace Schema = "http://www.w3.org/2001/XMLSchema";
}
