namespace Schemas.Infoset.Names;

/// <summary>The namespaces that XML itself, XML Schema instances and XOP reserve.</summary>
internal static class XmlNamespaces
{
    public const string Xml = "http://www.w3.org/XML/1998/namespace";

    public const string Xmlns = "http://www.w3.org/2000/xmlns/";

    public const string Schema = "http://www.w3.org/2001/XMLSchema";

    public const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    public const string Xop = "http://www.w3.org/2004/08/xop/include";
}
