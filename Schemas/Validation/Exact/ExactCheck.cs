using System.Text;
using System.Xml;
using System.Xml.Schema;
using Schemas.Infoset;
using Schemas.Infoset.Names;
using Schemas.Infoset.Reading;
using Schemas.Validation.Values;

namespace Schemas.Validation.Exact;

/// <summary>
/// Pushes the element table through the framework's validator, whose verdict decides, and says in our own words what is wrong.
/// The framework's messages are never passed on: they quote values. Binary values are checked here and not made into strings.
/// </summary>
internal sealed class ExactCheck
{
    private static readonly XmlName TypeAttribute = new(XmlNamespaces.SchemaInstance, "type");

    private static readonly XmlName NilAttribute = new(XmlNamespaces.SchemaInstance, "nil");

    private readonly ValueCompiler _values;
    private readonly ValidationLimits _limits;
    private readonly NameTable _names = new();
    private readonly InfosetNamespaces _namespaces = new();
    private readonly XmlSchemaInfo _info = new();
    private readonly XmlSchemaValidator _validator;
    private readonly ComplaintReader _complaints;

    private ExactCheck(XmlSchemaSet set, ValueCompiler values, ValidationLimits limits, FindingList findings)
    {
        _values = values;
        _limits = limits;
        _validator = new XmlSchemaValidator(_names, set, _namespaces, XmlSchemaValidationFlags.ProcessIdentityConstraints | XmlSchemaValidationFlags.AllowXmlAttributes);
        _complaints = new ComplaintReader(set, _validator, findings);
        _validator.ValidationEventHandler += _complaints.Take;
    }

    /// <summary>Checks the element with all that is in it.</summary>
    public static void Run(XmlSchemaSet set, ValueCompiler values, ValidationLimits limits, InfosetElement root, FindingList findings)
    {
        if (set.GlobalElements[new XmlQualifiedName(root.Name.LocalName, root.Name.Namespace)] is null)
        {
            findings.Add(SchemaFindings.RootUnknown, root, "The message element is not known");
            return;
        }

        new ExactCheck(set, values, limits, findings).Run(root);
    }

    private void Run(InfosetElement root)
    {
        _validator.Initialize();
        Visit(root);
        _complaints.Begin(CheckPhase.DocumentEnd, root, null);
        _validator.EndValidation();
        _complaints.End();
    }

    private void Visit(InfosetElement element)
    {
        _namespaces.At = element;
        _complaints.Begin(CheckPhase.Element, element, null);
        _validator.ValidateElement(
            _names.Add(element.Name.LocalName),
            _names.Add(element.Name.Namespace),
            _info,
            element.TryGetAttribute(TypeAttribute, out string type) ? type : null,
            element.TryGetAttribute(NilAttribute, out string nil) ? nil : null,
            null,
            null);
        var declared = _info.SchemaType;
        bool isNil = _info.IsNil;
        string? fixedValue = _info.SchemaElement?.FixedValue;
        VisitAttributes(element);
        _complaints.Begin(CheckPhase.AttributesEnd, element, declared);
        _validator.ValidateEndOfAttributes(_info);
        VisitContent(element, declared, isNil, fixedValue);
    }

    private void VisitAttributes(InfosetElement element)
    {
        var tables = element.Infoset.Tables;
        foreach (var attribute in tables.AttributesOf(in element.Data))
        {
            var name = tables.Symbols.NameOf(attribute.Symbol);
            if (name.Namespace == XmlNamespaces.SchemaInstance && name.LocalName is "type" or "nil" or "schemaLocation" or "noNamespaceSchemaLocation")
            {
                continue;
            }

            string value = TextDecoder.ValueText(element.Infoset.Bytes.Slice(attribute.ValueOffset, attribute.ValueLength), attribute.Encoded);
            _complaints.Begin(CheckPhase.Attribute, element, null, value, attribute.NameOffset);
            _info.SchemaAttribute = null;
            _validator.ValidateAttribute(_names.Add(name.LocalName), _names.Add(name.Namespace), value, _info);
            _complaints.EndAttribute(_info.SchemaAttribute);
        }
    }

    private void VisitContent(InfosetElement element, XmlSchemaType? declared, bool isNil, string? fixedValue)
    {
        if (declared?.Datatype is not null && !isNil && !IsChecked(element, declared))
        {
            return;
        }

        if (element.IsPart)
        {
            _complaints.Add(SchemaFindings.PartMisplaced, element, "A part of the message is included in an element that is not binary");
            _validator.SkipToEndElement(_info);
            return;
        }

        string text = VisitChildren(element, declared);
        _namespaces.At = element;
        _complaints.Begin(CheckPhase.ElementEnd, element, declared, text);
        _complaints.NoteEnd(fixedValue);
        _validator.ValidateEndElement(_info);
        _complaints.End();
    }

    /// <summary>Whether the framework has still to look at a simple value: false when it was checked here, or is too long to be looked at.</summary>
    private bool IsChecked(InfosetElement element, XmlSchemaType declared)
    {
        if (element.HasChildren && !element.IsPart)
        {
            return true;
        }

        if (_values.Compile(declared) is { Kind: ValueKind.Base64 } binary)
        {
            int length = element.Binary.DecodedLength;
            if (!binary.FitsLength(length))
            {
                _complaints.Add(SchemaFindings.ValueInvalid, element, ValueDiagnosis.OfBinary(declared, length));
            }

            _validator.SkipToEndElement(_info);
            return false;
        }

        bool isNumber = declared.Datatype!.TypeCode is XmlTypeCode.Decimal or (>= XmlTypeCode.Integer and <= XmlTypeCode.PositiveInteger);
        int most = isNumber ? _limits.NumberDigits : _limits.ValueBytes;
        if (element.IsPart || element.Content.Length <= most)
        {
            return true;
        }

        _complaints.Add(SchemaFindings.ValueTooLong, element, isNumber ? $"A number has more than {most} digits" : $"A value is longer than {most} bytes");
        _validator.SkipToEndElement(_info);
        return false;
    }

    /// <summary>Pushes text and child elements in turn, and gives the text where there are no child elements.</summary>
    private string VisitChildren(InfosetElement element, XmlSchemaType? declared)
    {
        int from = element.Data.ContentOffset;
        foreach (var child in element.Children)
        {
            VisitText(element, declared, from, child.Offset);
            Visit(child);
            from = child.Offset + child.Length;
        }

        return VisitText(element, declared, from, element.Data.ContentEnd);
    }

    private string VisitText(InfosetElement element, XmlSchemaType? declared, int from, int to)
    {
        if (from == to)
        {
            return string.Empty;
        }

        var written = element.Infoset.Bytes[from..to];
        byte[] meant = new byte[written.Length];
        string text = Encoding.UTF8.GetString(meant, 0, TextDecoder.Content(written, meant));
        _complaints.Begin(CheckPhase.Text, element, declared, null, from);
        if (text.Length == 0 && !written.StartsWith("<![CDATA["u8))
        {
            return text;
        }

        if (XmlCharacters.IsSpace(written))
        {
            _validator.ValidateWhitespace(text);
        }
        else
        {
            _validator.ValidateText(text);
        }

        return text;
    }
}
