using System.Collections.Concurrent;
using System.Text;
using System.Xml.Schema;
using Schemas.Infoset.Names;

namespace Schemas.Validation.Values;

/// <summary>Turns simple types, and complex types with simple content, into value checks, each once. For all threads.</summary>
internal sealed class ValueCompiler
{
    private readonly ConcurrentDictionary<XmlSchemaType, CompiledValue?> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The check, or null when values of the type have to be looked at exactly.</summary>
    public CompiledValue? Compile(XmlSchemaType type) =>
        _known.GetOrAdd(type, static added => added.Datatype is { } datatype ? Build(added, datatype) : null);

    private static CompiledValue? Build(XmlSchemaType type, XmlSchemaDatatype datatype)
    {
        if (NeedsDocument(type))
        {
            return null;
        }

        var facets = FacetChain.Of(type);
        if (facets.Count == 0 && MembersOf(type) is { } members)
        {
            return Union(datatype, members);
        }

        var kind = datatype.Variety == XmlSchemaDatatypeVariety.Atomic ? KindOf(datatype.TypeCode) : ValueKind.Other;
        return facets.Any() && !IsUnderstood(kind, facets) ? Other(datatype) : Known(kind, datatype, facets);
    }

    /// <summary>Whether values mean something only within their document: qualified names, entities, and identifiers in lists and unions.</summary>
    private static bool NeedsDocument(XmlSchemaType? type, bool isInside = false)
    {
        for (; type is not null; type = type.BaseXmlSchemaType)
        {
            bool found = type switch
            {
                { TypeCode: XmlTypeCode.QName or XmlTypeCode.Notation or XmlTypeCode.Entity } => true,
                { TypeCode: XmlTypeCode.Id or XmlTypeCode.Idref } => isInside,
                XmlSchemaSimpleType { Content: XmlSchemaSimpleTypeList list } => NeedsDocument(list.BaseItemType, true),
                XmlSchemaSimpleType { Content: XmlSchemaSimpleTypeUnion union } => Array.Exists(union.BaseMemberTypes ?? [], member => NeedsDocument(member, true)),
                _ => false,
            };
            if (found)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The member types of a union, also of one that an element type with attributes is made of.</summary>
    private static XmlSchemaSimpleType[]? MembersOf(XmlSchemaType? type)
    {
        while (type is not (null or XmlSchemaSimpleType { Content: XmlSchemaSimpleTypeUnion }))
        {
            type = type.BaseXmlSchemaType;
        }

        return ((type as XmlSchemaSimpleType)?.Content as XmlSchemaSimpleTypeUnion)?.BaseMemberTypes;
    }

    private static CompiledValue Union(XmlSchemaDatatype datatype, XmlSchemaSimpleType[] members)
    {
        var compiled = Array.ConvertAll(members, member => member.Datatype is null ? null : Build(member, member.Datatype));
        return Array.Exists(compiled, member => member is null)
            ? Other(datatype)
            : new CompiledValue { Kind = ValueKind.Union, WhiteSpace = WhiteSpace.Preserve, Datatype = datatype, Members = Array.ConvertAll(compiled, member => member!) };
    }

    private static CompiledValue Other(XmlSchemaDatatype datatype) =>
        new() { Kind = ValueKind.Other, WhiteSpace = WhiteSpace.Preserve, Datatype = datatype };

    private static CompiledValue? Known(ValueKind kind, XmlSchemaDatatype datatype, IReadOnlyList<FacetChain.Step> steps)
    {
        if (kind == ValueKind.Other)
        {
            return Other(datatype);
        }

        var patterns = steps.Where(step => step.Patterns.Count > 0).Select(step => PatternAutomaton.TryBuild(step.Patterns)).ToList();
        var codes = steps.Where(step => step.Codes.Count > 0).Select(step => step.Codes).ToList();
        if (patterns.Contains(null) || codes.Count > 1)
        {
            return Other(datatype);
        }

        return new CompiledValue
        {
            Kind = kind,
            WhiteSpace = WhiteSpaceOf(kind, datatype, steps),
            Datatype = datatype,
            MinLength = steps.Select(step => step.MinLength).DefaultIfEmpty(0).Max(),
            MaxLength = steps.Select(step => step.MaxLength).DefaultIfEmpty(int.MaxValue).Min(),
            Codes = codes.Count == 0 ? null : Index(codes[0]),
            Patterns = [.. patterns.OfType<PatternAutomaton>()],
            Number = steps.Aggregate(NumberRange.Of(datatype.TypeCode), (all, step) => all.And(step.Number)),
        };
    }

    /// <summary>Which facets a kind has its own way for; with others the framework's datatype decides.</summary>
    private static bool IsUnderstood(ValueKind kind, IReadOnlyList<FacetChain.Step> steps)
    {
        bool lengths = steps.Any(step => step.HasLength);
        bool codes = steps.Any(step => step.Codes.Count > 0);
        bool patterns = steps.Any(step => step.Patterns.Count > 0);
        bool numbers = steps.Any(step => step.HasNumber);
        bool isText = kind == ValueKind.String;
        bool isBinary = kind is ValueKind.Base64 or ValueKind.Hex;
        bool isNumber = kind is ValueKind.Decimal or ValueKind.Integer;
        return steps.All(step => step.IsUnderstood)
            && (!lengths || isText || isBinary)
            && (!codes || isText || isNumber)
            && (!patterns || kind is not (ValueKind.Base64 or ValueKind.Boolean or ValueKind.Id or ValueKind.Idref))
            && (!numbers || isNumber);
    }

    private static ValueKind KindOf(XmlTypeCode code) => code switch
    {
        XmlTypeCode.String or XmlTypeCode.NormalizedString or XmlTypeCode.Token => ValueKind.String,
        XmlTypeCode.Boolean => ValueKind.Boolean,
        XmlTypeCode.Decimal => ValueKind.Decimal,
        XmlTypeCode.UnsignedLong or XmlTypeCode.UnsignedInt or XmlTypeCode.UnsignedShort or XmlTypeCode.UnsignedByte => ValueKind.Other, // no sign may stand there; we use none of them
        >= XmlTypeCode.Integer and <= XmlTypeCode.PositiveInteger => ValueKind.Integer,
        XmlTypeCode.Date => ValueKind.Date,
        XmlTypeCode.DateTime => ValueKind.DateTime,
        XmlTypeCode.Time => ValueKind.Time,
        XmlTypeCode.GYear => ValueKind.Year,
        XmlTypeCode.GYearMonth => ValueKind.YearMonth,
        XmlTypeCode.Base64Binary => ValueKind.Base64,
        XmlTypeCode.HexBinary => ValueKind.Hex,
        XmlTypeCode.Id => ValueKind.Id,
        XmlTypeCode.Idref => ValueKind.Idref,
        _ => ValueKind.Other,
    };

    private static WhiteSpace WhiteSpaceOf(ValueKind kind, XmlSchemaDatatype datatype, IReadOnlyList<FacetChain.Step> steps)
    {
        if (kind != ValueKind.String || datatype.TypeCode == XmlTypeCode.Token)
        {
            return WhiteSpace.Collapse;
        }

        var basic = datatype.TypeCode == XmlTypeCode.NormalizedString ? WhiteSpace.Replace : WhiteSpace.Preserve;
        return steps.Select(step => step.WhiteSpace).Append(basic).Max();
    }

    private static Utf8Index Index(IReadOnlyList<string> codes)
    {
        var index = new Utf8Index();
        foreach (string code in codes)
        {
            index.Add(0, Encoding.UTF8.GetBytes(code));
        }

        return index;
    }
}
