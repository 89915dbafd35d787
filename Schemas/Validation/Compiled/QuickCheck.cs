using System.Collections.Concurrent;
using Schemas.Infoset;
using Schemas.Infoset.Reading;
using Schemas.Validation.Values;

namespace Schemas.Validation.Compiled;

/// <summary>
/// Walks the element table along the automata. It answers "valid" or "look closer", never "invalid": what is wrong, and where, is for
/// the exact check to say.
/// </summary>
internal sealed class QuickCheck
{
    private const int ScratchBytes = 1_024;

    private static readonly ConcurrentQueue<QuickCheck> Pool = new();

    private readonly IdentifierCheck _identifiers = new();
    private Frame[] _frames = new Frame[128];
    private byte[] _scratch = new byte[ScratchBytes];
    private int _depth;
    private int _valueBytes;

    private QuickCheck()
    {
    }

    /// <summary>Whether the element with all that is in it is certainly valid.</summary>
    /// <param name="schema">The declarations.</param>
    /// <param name="root">The element to check.</param>
    /// <param name="valueBytes">Values that are not binary and longer than this are looked at exactly.</param>
    public static bool IsValid(CompiledSchema schema, InfosetElement root, int valueBytes)
    {
        var check = Pool.TryDequeue(out var pooled) ? pooled : new QuickCheck();
        try
        {
            check._identifiers.Begin();
            check._depth = 0;
            check._valueBytes = valueBytes;
            return check.Walk(schema, root) && check._identifiers.AllResolved();
        }
        finally
        {
            check.Forget();
            if (Pool.Count < Environment.ProcessorCount * 4)
            {
                Pool.Enqueue(check);
            }
        }
    }

    /// <summary>Keeps no text of a message, and no large array.</summary>
    private void Forget()
    {
        _identifiers.Begin();
        _scratch = _scratch.Length > ScratchBytes ? new byte[ScratchBytes] : _scratch;
        _scratch.AsSpan().Clear();
    }

    private bool Walk(CompiledSchema schema, InfosetElement root)
    {
        var tables = root.Infoset.Tables;
        var document = root.Infoset.Bytes;
        int row = root.Row;
        int end = tables.Element(row).SubtreeEnd;
        var element = schema.Root(tables.Element(row).Symbol);
        while (element is not null)
        {
            ref var data = ref tables.Element(row);
            if (!Enter(element, ref data, tables, document))
            {
                return false;
            }

            row = data.Flags.HasAny(ElementFlags.Part) ? data.SubtreeEnd : row + 1;
            if (!Leave(row))
            {
                return false;
            }

            if (row == end)
            {
                return true;
            }

            ref var frame = ref _frames[_depth - 1];
            element = frame.State.Step(tables.Element(row).Symbol, ref frame.State);
        }

        return false;
    }

    /// <summary>Closes the elements that end before the row; false when one of them is not complete.</summary>
    private bool Leave(int row)
    {
        while (_depth > 0 && _frames[_depth - 1].End <= row)
        {
            if (!_frames[--_depth].State.IsAccepting)
            {
                return false;
            }
        }

        return true;
    }

    private bool Enter(CompiledElement element, ref ElementRow data, InfosetTables tables, ReadOnlySpan<byte> document)
    {
        if (element.Type is not { NeedsLook: false } type || data.Flags.HasAny(ElementFlags.SchemaInstance))
        {
            return false;
        }

        if ((data.AttributeCount > 0 || type.RequiredAttributes > 0) && !FitsAttributes(type, tables.AttributesOf(ref data), document))
        {
            return false;
        }

        switch (type.Kind)
        {
            case ContentKind.Text:
                return FitsValue(element, type.Value!, ref data, tables, document);
            case ContentKind.Empty:
                return data.ContentOffset == data.ContentEnd;
            default:
                bool allowed = !data.Flags.HasAny(ElementFlags.Part)
                    && (type.Kind == ContentKind.Mixed ? !element.HasDefault : !data.Flags.HasAny(ElementFlags.Text));
                return allowed && Push(type.Start!, ref data);
        }
    }

    private bool Push(ContentState start, ref ElementRow data)
    {
        if (!data.Flags.HasAny(ElementFlags.Children))
        {
            return start.IsAccepting;
        }

        if (_depth == _frames.Length)
        {
            Array.Resize(ref _frames, _frames.Length * 2);
        }

        _frames[_depth++] = new Frame { State = start, End = data.SubtreeEnd };
        return true;
    }

    private bool FitsAttributes(CompiledType type, ReadOnlySpan<AttributeRow> attributes, ReadOnlySpan<byte> document)
    {
        int required = 0;
        foreach (ref readonly var attribute in attributes)
        {
            if (Find(type, attribute.Symbol) is not { Value: { } value } declared)
            {
                return false;
            }

            required += declared.IsRequired ? 1 : 0;
            var written = document.Slice(attribute.ValueOffset, attribute.ValueLength);
            if (!value.Accepts(attribute.Encoded ? Scratch(written, TextDecoder.Value(written, Room(written.Length))) : written, _identifiers))
            {
                return false;
            }
        }

        return required == type.RequiredAttributes;
    }

    private static CompiledAttribute? Find(CompiledType type, int symbol)
    {
        foreach (var attribute in type.Attributes)
        {
            if (attribute.Symbol == symbol)
            {
                return attribute;
            }
        }

        return null;
    }

    private bool FitsValue(CompiledElement element, CompiledValue value, ref ElementRow data, InfosetTables tables, ReadOnlySpan<byte> document)
    {
        if (data.Flags.HasAny(ElementFlags.Part))
        {
            return value.Kind == ValueKind.Base64 && value.FitsLength(tables.Parts[data.Part].Length);
        }

        var written = document[data.ContentOffset..data.ContentEnd];
        if (data.Flags.HasAny(ElementFlags.Children) || (element.HasDefault && written.IsEmpty))
        {
            return false;
        }

        if (value.Kind != ValueKind.Base64 && written.Length > _valueBytes)
        {
            return false;
        }

        if (value.TakesAnyText)
        {
            return true;
        }

        if (value.Kind == ValueKind.Base64 && !data.Flags.HasAny(ElementFlags.NotBase64 | ElementFlags.Encoded))
        {
            return value.FitsLength(Base64Text.DecodedLength(written, data.Flags.HasAny(ElementFlags.Space)));
        }

        bool differs = data.Flags.HasAny(ElementFlags.Encoded) || (value.WhiteSpace != WhiteSpace.Collapse && written.Contains((byte)'\r'));
        return value.Accepts(differs ? Scratch(written, TextDecoder.Content(written, Room(written.Length))) : written, _identifiers);
    }

    private Span<byte> Room(int length)
    {
        if (_scratch.Length < length)
        {
            _scratch = new byte[length];
        }

        return _scratch;
    }

    private ReadOnlySpan<byte> Scratch(ReadOnlySpan<byte> written, int length) => _scratch.AsSpan(0, Math.Min(length, written.Length));

    private struct Frame
    {
        public ContentState State;

        public int End;
    }
}
