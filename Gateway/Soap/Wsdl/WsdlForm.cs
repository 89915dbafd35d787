namespace Gateway.Soap.Wsdl;

/// <summary>A form of the contract.</summary>
/// <param name="IsSingle">Whether the schemas stand inside instead of being referred to.</param>
/// <param name="HasSoap12">Whether there is a SOAP 1.2 port beside the 1.1 port; some old clients cannot read one.</param>
internal readonly record struct WsdlForm(bool IsSingle, bool HasSoap12);
