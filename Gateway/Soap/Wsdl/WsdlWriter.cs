using System.Xml.Linq;
using Gateway.Soap.Dispatch;
using Gateway.Soap.Envelopes;
using Gateway.Soap.Faults;
using Schemas.Infoset;

namespace Gateway.Soap.Wsdl;

/// <summary>
/// Writes the WSDL of a service from the message table: one port type, an operation a request, document/literal with one part, a port
/// for each SOAP version. A row whose elements no bundled schema declares is left out, because no client could read it.
/// </summary>
/// <remarks>Source: WSDL 1.1; its SOAP 1.2 binding (W3C submission of 2006); WS-I Basic Profile 1.1, section 4; WS-Addressing 1.0 metadata.</remarks>
/// <param name="schemas">The schemas.</param>
internal sealed class WsdlWriter(SchemaBundle schemas)
{
    private const string Findings = "ValidationFindings";

    private const string Refusal = "MessageFault";

    /// <summary>The target namespace of the contract by which NGI delivers.</summary>
    /// <remarks>Source: EBTS 10.0 NGI web services of 1 August 2014.</remarks>
    private const string NgiTarget = "http://ws.cjis.gov/2014/08/01/ngi/service";

    private static readonly XmlName[] OwnFaults = [new(SoapNames.Exchange, Findings), new(SoapNames.Exchange, Refusal)];

    private static readonly XmlName[] NgiFaults = [new(Processing.Messages.MessageTypes.NgiNamespace, DeliveryFault.Name)];

    /// <summary>The name of a service in its contract: <c>Exchange</c>; that to which NGI delivers bears the name that NGI gives it.</summary>
    public static string ServiceName(ServiceTable service) =>
        service.FaultsAreOfNgi ? "NGIResponseService" : char.ToUpperInvariant(service.Name[0]) + service.Name[1..];

    /// <summary>Writes a contract.</summary>
    /// <param name="service">The service.</param>
    /// <param name="address">The address of the service.</param>
    /// <param name="form">The form.</param>
    public XDocument Write(ServiceTable service, string address, WsdlForm form)
    {
        var operations = service.Operations.Where(IsDescribed).ToList();
        string name = ServiceName(service);
        string target = service.FaultsAreOfNgi ? NgiTarget : $"{SoapNames.Exchange}wsdl/{service.Name}";
        XmlName[] faults = FaultsOf(service);
        var spaces = operations.SelectMany(operation => Elements(operation.Type)).Select(element => element.Namespace)
            .Concat(faults.Select(fault => fault.Namespace)).Distinct(StringComparer.Ordinal).ToList();
        var root = new XElement(
            WsdlNames.Wsdl + "definitions",
            new XAttribute("name", name),
            new XAttribute("targetNamespace", target),
            Declarations(target, spaces, form),
            Types(spaces, address, form),
            operations.SelectMany(operation => Messages(operation, spaces)),
            faults.Select(fault => Message(fault.LocalName, "fault", fault, spaces)),
            new XElement(WsdlNames.Wsdl + "portType", new XAttribute("name", name), operations.Select(operation => PortOperation(operation, faults))),
            Binding(name, operations, faults, WsdlNames.Soap11, "Soap11"),
            form.HasSoap12 ? Binding(name, operations, faults, WsdlNames.Soap12, "Soap12") : null,
            new XElement(
                WsdlNames.Wsdl + "service",
                new XAttribute("name", name),
                Port(name, "Soap11", WsdlNames.Soap11, address),
                form.HasSoap12 ? Port(name, "Soap12", WsdlNames.Soap12, address) : null));
        return new XDocument(new XDeclaration("1.0", "utf-8", null), root);
    }

    private static IEnumerable<XmlName> Elements(Processing.Messages.MessageType type) =>
        type.Response is { } response ? [type.Request, response] : [type.Request];

    private bool IsDescribed(Operation operation) => Elements(operation.Type).All(schemas.Declares);

    private static IEnumerable<XAttribute> Declarations(string target, List<string> spaces, WsdlForm form)
    {
        yield return new XAttribute(XNamespace.Xmlns + "wsdl", WsdlNames.Wsdl.NamespaceName);
        yield return new XAttribute(XNamespace.Xmlns + "soap", WsdlNames.Soap11.NamespaceName);
        if (form.HasSoap12)
        {
            yield return new XAttribute(XNamespace.Xmlns + "soap12", WsdlNames.Soap12.NamespaceName);
        }

        yield return new XAttribute(XNamespace.Xmlns + "wsam", WsdlNames.Addressing.NamespaceName);
        yield return new XAttribute(XNamespace.Xmlns + "tns", target);
        for (int i = 0; i < spaces.Count; i++)
        {
            yield return new XAttribute(XNamespace.Xmlns + Prefix(i), spaces[i]);
        }
    }

    private static string Prefix(int index) => $"m{index}";

    private XElement Types(List<string> spaces, string address, WsdlForm form)
    {
        var types = new XElement(WsdlNames.Wsdl + "types");
        if (form.IsSingle)
        {
            types.Add(schemas.Closure(spaces).Select(document => schemas.Document(document.Path, null)));
            return types;
        }

        types.Add(new XElement(
            WsdlNames.Schema + "schema",
            spaces.Select(schemas.OfNamespace).Where(document => document is not null).Select(document => new XElement(
                WsdlNames.Schema + "import",
                new XAttribute("namespace", document!.TargetNamespace), // filtered above
                new XAttribute("schemaLocation", SchemaLocation(address, document.Path))))));
        return types;
    }

    /// <summary>The address of a schema document.</summary>
    /// <param name="address">The address of the service.</param>
    /// <param name="path">The path in the bundle.</param>
    public static string SchemaLocation(string address, string path) => $"{address}?xsd={path}";

    private static XmlName[] FaultsOf(ServiceTable service) => service.FaultsAreOfNgi ? NgiFaults : OwnFaults;

    private static bool HasOutput(Operation operation) => !operation.Type.IsOneWay || operation.Type.HasEmptyAnswer;

    private static IEnumerable<XElement> Messages(Operation operation, List<string> spaces)
    {
        var messages = Elements(operation.Type).Select(element => Message(element.LocalName, "body", element, spaces));
        return operation.Type.HasEmptyAnswer
            ? messages.Append(new XElement(WsdlNames.Wsdl + "message", new XAttribute("name", operation.Type.Stem + "Response")))
            : messages;
    }

    private static XElement Message(string name, string part, XmlName element, List<string> spaces) => new(
        WsdlNames.Wsdl + "message",
        new XAttribute("name", name),
        new XElement(
            WsdlNames.Wsdl + "part",
            new XAttribute("name", part),
            new XAttribute("element", $"{Prefix(spaces.IndexOf(element.Namespace))}:{element.LocalName}")));

    private static XElement PortOperation(Operation operation, IEnumerable<XmlName> faults) => new(
        WsdlNames.Wsdl + "operation",
        new XAttribute("name", operation.Type.Stem),
        new XElement(WsdlNames.Wsdl + "documentation", operation.Type.Summary),
        PortMessage("input", operation.Type.Request.LocalName, operation.Action),
        HasOutput(operation) ? PortMessage("output", operation.Type.Response?.LocalName ?? operation.Type.Stem + "Response", operation.ReplyAction) : null,
        HasOutput(operation) ? faults.Select(fault => new XElement(
            WsdlNames.Wsdl + "fault", new XAttribute("name", fault.LocalName), new XAttribute("message", "tns:" + fault.LocalName))) : null);

    private static XElement PortMessage(string direction, string message, string action) => new(
        WsdlNames.Wsdl + direction,
        new XAttribute("message", "tns:" + message),
        new XAttribute(WsdlNames.Addressing + "Action", action));

    private static XElement Binding(string name, IEnumerable<Operation> operations, XmlName[] faults, XNamespace soap, string suffix) => new(
        WsdlNames.Wsdl + "binding",
        new XAttribute("name", name + suffix),
        new XAttribute("type", "tns:" + name),
        new XElement(soap + "binding", new XAttribute("transport", WsdlNames.HttpTransport), new XAttribute("style", "document")),
        operations.Select(operation => BoundOperation(operation, faults, soap)));

    private static XElement BoundOperation(Operation operation, IEnumerable<XmlName> faults, XNamespace soap) => new(
        WsdlNames.Wsdl + "operation",
        new XAttribute("name", operation.Type.Stem),
        new XElement(soap + "operation", new XAttribute("soapAction", operation.Action), new XAttribute("style", "document")),
        new XElement(WsdlNames.Wsdl + "input", new XElement(soap + "body", new XAttribute("use", "literal"))),
        HasOutput(operation) ? new XElement(WsdlNames.Wsdl + "output", new XElement(soap + "body", new XAttribute("use", "literal"))) : null,
        HasOutput(operation) ? faults.Select(fault => new XElement(
            WsdlNames.Wsdl + "fault",
            new XAttribute("name", fault.LocalName),
            new XElement(soap + "fault", new XAttribute("name", fault.LocalName), new XAttribute("use", "literal")))) : null);

    private static XElement Port(string name, string suffix, XNamespace soap, string address) => new(
        WsdlNames.Wsdl + "port",
        new XAttribute("name", name + suffix),
        new XAttribute("binding", $"tns:{name}{suffix}"),
        new XElement(soap + "address", new XAttribute("location", address)));
}
