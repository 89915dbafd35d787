using Schemas.Infoset;

namespace Gateway.Soap.Addressing;

/// <summary>The names of WS-Addressing 1.0.</summary>
internal static class AddressingNames
{
    public const string Namespace = "http://www.w3.org/2005/08/addressing";

    public const string Anonymous = Namespace + "/anonymous";

    public const string None = Namespace + "/none";

    public const string FaultAction = Namespace + "/fault";

    public static readonly XmlName Action = new(Namespace, "Action");

    public static readonly XmlName To = new(Namespace, "To");

    public static readonly XmlName MessageId = new(Namespace, "MessageID");

    public static readonly XmlName RelatesTo = new(Namespace, "RelatesTo");

    public static readonly XmlName ReplyTo = new(Namespace, "ReplyTo");

    public static readonly XmlName FaultTo = new(Namespace, "FaultTo");

    public static readonly XmlName From = new(Namespace, "From");

    public static readonly XmlName Address = new(Namespace, "Address");
}
