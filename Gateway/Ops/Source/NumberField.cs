namespace Gateway.Ops.Source;

/// <summary>Field 2.016 of a traditional record, in bytes that are not shown.</summary>
/// <remarks>Source: EBTS 10.0, field 2.016 (SOC); ANSI/NIST-ITL 1-2011, 7.1: fields end with GS, numbers may have leading zeros.</remarks>
internal static class NumberField
{
    private const byte GroupSeparator = 0x1D;

    /// <summary>Whether the bytes hold the field with a value.</summary>
    /// <param name="bytes">Any bytes.</param>
    public static bool IsIn(ReadOnlySpan<byte> bytes)
    {
        for (int at = bytes.IndexOf(GroupSeparator); at >= 0;)
        {
            bytes = bytes[(at + 1)..];
            if (IsHead(bytes))
            {
                return true;
            }

            at = bytes.IndexOf(GroupSeparator);
        }

        return false;
    }

    // As 2.016: with any number of leading zeros, and something behind it.
    private static bool IsHead(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> record = bytes.TrimStart((byte)'0');
        if (!record.StartsWith("2."u8))
        {
            return false;
        }

        ReadOnlySpan<byte> field = record[2..].TrimStart((byte)'0');
        return field.StartsWith("16:"u8) && field.Length > 3 && field[3] > GroupSeparator;
    }
}
