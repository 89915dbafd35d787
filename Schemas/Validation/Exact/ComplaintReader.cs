using System.Xml;
using System.Xml.Schema;
using Schemas.Infoset;

namespace Schemas.Validation.Exact;

/// <summary>Turns the complaints of the framework's validator into findings, by what it was asked rather than by what it says.</summary>
internal sealed class ComplaintReader(XmlSchemaSet set, XmlSchemaValidator validator, FindingList findings)
{
    private const int MostNames = 8;

    private const string ExpectedWord = "expected: ";

    private readonly IdentifierUses _identifiers = new();
    private CheckPhase _phase;
    private InfosetElement _at;
    private XmlSchemaType? _type;
    private string? _value;
    private int? _offset;
    private int _complaints;
    private List<string> _expected = [];
    private string? _fixedValue;

    /// <summary>Says what is asked next.</summary>
    public void Begin(CheckPhase phase, InfosetElement at, XmlSchemaType? type, string? value = null, int? offset = null)
    {
        _phase = phase;
        _at = at;
        _type = type;
        _value = value;
        _offset = offset;
        _complaints = 0;
    }

    /// <summary>Keeps what the framework does not tell any more once it complains about an end: what might come next, and the fixed value.</summary>
    public void NoteEnd(string? fixedValue)
    {
        _expected = _type?.Datatype is null ? Expected() : [];
        _fixedValue = fixedValue;
    }

    /// <summary>Adds a finding that was made without the framework.</summary>
    public void Add(FindingDescription description, InfosetElement at, string text) => findings.Add(description, at, text);

    /// <summary>The framework complains.</summary>
    public void Take(object? sender, ValidationEventArgs complaint)
    {
        if (complaint.Severity != XmlSeverityType.Error)
        {
            return;
        }

        _complaints++;
        switch (_phase)
        {
            case CheckPhase.Element:
                TakeElement();
                break;
            case CheckPhase.AttributesEnd:
                TakeMissing();
                break;
            case CheckPhase.Text:
                findings.Add(SchemaFindings.TextForbidden, _at, "Text stands where only elements may stand", _offset);
                break;
        }
    }

    /// <summary>The attribute was looked at; null when the type does not have it.</summary>
    public void EndAttribute(XmlSchemaAttribute? declared)
    {
        var type = declared?.AttributeSchemaType;
        bool isKnownIdentifier = _identifiers.Note(type, _value!, _at);
        if (_complaints == 0)
        {
            return;
        }

        if (declared is null)
        {
            findings.Add(SchemaFindings.AttributeForbidden, _at, "An attribute is not allowed here", _offset, "an attribute", "no such attribute");
        }
        else if (isKnownIdentifier)
        {
            AddDuplicate();
        }
        else
        {
            string problem = ValueDiagnosis.Of(type!, declared.FixedValue, _value!);
            findings.Add(SchemaFindings.ValueInvalid, _at, $"Attribute {declared.QualifiedName.Name}: {problem}", _offset, ValueShape.Of(_value!), ValueDiagnosis.Expected(type!));
        }
    }

    /// <summary>The element, or the whole document, was looked at.</summary>
    public void End()
    {
        if (_phase == CheckPhase.DocumentEnd)
        {
            EndDocument();
            return;
        }

        bool isKnownIdentifier = _identifiers.Note(_type, _value!, _at);
        if (_complaints == 0)
        {
            return;
        }

        if (isKnownIdentifier)
        {
            AddDuplicate();
        }
        else if (_type?.Datatype is not null && (_fixedValue is not null || !ValueDiagnosis.IsOfType(_type, _value!)))
        {
            findings.Add(
                SchemaFindings.ValueInvalid, _at, "T" + ValueDiagnosis.Of(_type, _fixedValue, _value!)[1..], null, ValueShape.Of(_value!), ValueDiagnosis.Expected(_type));
        }
        else
        {
            TakeIncomplete();
        }
    }

    private void AddDuplicate() => findings.Add(SchemaFindings.IdentifierBroken, _at, "An identifier is used twice in the message", _offset);

    private void EndDocument()
    {
        int before = findings.Total;
        foreach (var element in _identifiers.Unresolved())
        {
            findings.Add(SchemaFindings.IdentifierBroken, element, "A reference names no identifier of the message");
        }

        if (_complaints > 0 && findings.Total == before)
        {
            findings.Add(SchemaFindings.IdentifierBroken, _at, "A reference names no identifier of the message");
        }
    }

    private void TakeElement()
    {
        if (MayStand() || IsAbstract() || _at.Data.Flags.HasAny(ElementFlags.SchemaInstance))
        {
            findings.Add(SchemaFindings.InstanceTypeInvalid, _at, "The element is abstract, or its xsi:type or xsi:nil does not fit its declaration");
            return;
        }

        (string what, string expected) = Namesake() is { } namesake
            ? ("The element is not expected in its namespace; expected: ", $"{namesake.Name} in {(namesake.Namespace.Length == 0 ? "no namespace" : namesake.Namespace)}")
            : ("The element is not expected here; ", Expectation(Expected(), "no element may stand here"));
        findings.Add(SchemaFindings.ElementUnexpected, _at, what + expected, null, Named(_at), Bare(expected));
    }

    private bool MayStand() => ExpectedElements().Any(name => name.Name == _at.Name.LocalName && name.Namespace == _at.Name.Namespace);

    /// <summary>What may stand here under the same name in another namespace: what senders get wrong that know one namespace only.</summary>
    private XmlQualifiedName? Namesake() => ExpectedElements().FirstOrDefault(name => name.Name == _at.Name.LocalName);

    private IEnumerable<XmlQualifiedName> ExpectedElements() =>
        validator.GetExpectedParticles().OfType<XmlSchemaElement>().Select(element => element.QualifiedName);

    private bool IsAbstract() =>
        set.GlobalElements[new XmlQualifiedName(_at.Name.LocalName, _at.Name.Namespace)] is XmlSchemaElement { IsAbstract: true };

    private void TakeMissing()
    {
        if (_complaints > 1)
        {
            return;
        }

        var missing = _type is XmlSchemaComplexType complex
            ? complex.AttributeUses.Values.Cast<XmlSchemaAttribute>().Where(use => use.Use == XmlSchemaUse.Required && !IsPresent(use)).ToList()
            : [];
        foreach (var attribute in missing)
        {
            findings.Add(
                SchemaFindings.AttributeMissing, _at, $"The attribute {attribute.QualifiedName.Name} is missing", null, "no such attribute", attribute.QualifiedName.Name);
        }

        if (missing.Count == 0)
        {
            findings.Add(SchemaFindings.AttributeMissing, _at, "A required attribute is missing");
        }
    }

    private bool IsPresent(XmlSchemaAttribute use) =>
        _at.TryGetAttribute(new XmlName(use.QualifiedName.Namespace, use.QualifiedName.Name), out _);

    private void TakeIncomplete()
    {
        if (_expected.Count == 0)
        {
            findings.Add(SchemaFindings.ConstraintBroken, _at, "Values that have to be unique, or to agree with each other, do not");
            return;
        }

        string expected = Expectation(_expected, "nothing is expected");
        findings.Add(SchemaFindings.ContentIncomplete, _at, "The element ends before its content is complete; " + expected, null, "the end of the element", Bare(expected));
    }

    /// <summary>The names of what may stand here, first what has to.</summary>
    private List<string> Expected() =>
        [.. validator.GetExpectedParticles().OrderBy(particle => particle.MinOccurs == 0).Select(NameOf).Distinct(StringComparer.Ordinal)];

    private static string Named(InfosetElement element) =>
        $"{element.Name.LocalName} in {(element.Name.Namespace.Length == 0 ? "no namespace" : element.Name.Namespace)}";

    private static string Bare(string expectation) =>
        expectation.StartsWith(ExpectedWord, StringComparison.Ordinal) ? expectation[ExpectedWord.Length..] : expectation;

    private static string NameOf(XmlSchemaParticle particle) =>
        particle is XmlSchemaElement element ? element.QualifiedName.Name : "any element of another namespace";

    private static string Expectation(List<string> names, string none)
    {
        if (names.Count == 0)
        {
            return none;
        }

        string more = names.Count > MostNames ? $" and {names.Count - MostNames} more" : string.Empty;
        return ExpectedWord + string.Join(", ", names.Take(MostNames)) + more;
    }
}
