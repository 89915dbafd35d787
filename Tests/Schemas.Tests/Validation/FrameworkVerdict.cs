using System.Xml;
using System.Xml.Schema;

namespace Schemas.Tests.Validation;

/// <summary>What the framework's validating reader says of a document, all by itself.</summary>
internal static class FrameworkVerdict
{
    public static bool IsValid(XmlSchemaSet set, byte[] document)
    {
        bool valid = true;
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, ValidationType = ValidationType.Schema, Schemas = set };
        settings.ValidationEventHandler += (_, complaint) => valid &= complaint.Severity != XmlSeverityType.Error;
        using var reader = XmlReader.Create(new MemoryStream(document), settings);
        reader.MoveToContent();

        // The framework lets an unknown message element pass with a warning.
        valid &= set.GlobalElements.Contains(new XmlQualifiedName(reader.LocalName, reader.NamespaceURI));
        while (reader.Read())
        {
            _ = reader.NodeType;
        }

        return valid;
    }
}
