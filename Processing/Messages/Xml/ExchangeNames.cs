using Schemas.Infoset;

namespace Processing.Messages.Xml;

/// <summary>The names of the exchange schema, by the prefixes that its documents use.</summary>
internal static class ExchangeNames
{
    public const string NiemCore = "https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/";
    public const string Biometrics = "https://docs.oasis-open.org/niemopen/ns/model/domains/biometrics/6.0/";
    public const string Immigration = "https://docs.oasis-open.org/niemopen/ns/model/domains/immigration/6.0/";
    public const string Justice = "https://docs.oasis-open.org/niemopen/ns/model/domains/justice/6.0/";
    public const string Genc = "https://docs.oasis-open.org/niemopen/ns/model/codes/genc/6.0/";

    /// <summary>The content of every binary value of the exchange.</summary>
    public static XmlName BinaryObject { get; } = Nc("Base64BinaryObject");

    /// <summary>The declarations that a document with these prefixes needs; our own names have none.</summary>
    public static string Declarations { get; } =
        $" xmlns=\"{MessageTypes.ExchangeNamespace}\" xmlns:nc=\"{NiemCore}\" xmlns:biom=\"{Biometrics}\" "
        + $"xmlns:im=\"{Immigration}\" xmlns:j=\"{Justice}\" xmlns:genc=\"{Genc}\"";

    public static XmlName Own(string name) => new(MessageTypes.ExchangeNamespace, name);

    public static XmlName Nc(string name) => new(NiemCore, name);

    public static XmlName Biom(string name) => new(Biometrics, name);

    public static XmlName Im(string name) => new(Immigration, name);

    public static XmlName J(string name) => new(Justice, name);

    /// <summary>The name as our documents write it, or null for a name of another namespace.</summary>
    public static string? Written(XmlName name) => name.Namespace switch
    {
        MessageTypes.ExchangeNamespace => name.LocalName,
        NiemCore => "nc:" + name.LocalName,
        Biometrics => "biom:" + name.LocalName,
        Immigration => "im:" + name.LocalName,
        Justice => "j:" + name.LocalName,
        Genc => "genc:" + name.LocalName,
        _ => null,
    };
}
