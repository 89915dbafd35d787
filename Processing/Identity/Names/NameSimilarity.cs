namespace Processing.Identity.Names;

/// <summary>How alike two names are written.</summary>
/// <remarks>Source: W. E. Winkler, String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model of Record Linkage (1990).</remarks>
internal static class NameSimilarity
{
    private const int PrefixLimit = 4;
    private const double PrefixScale = 0.1;

    /// <summary>The Jaro-Winkler similarity, 0 for nothing in common to 1 for equal.</summary>
    /// <param name="left">One name, at most <see cref="NameText.LimitChars"/> long.</param>
    /// <param name="right">The other, likewise.</param>
    public static double Of(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.SequenceEqual(right))
        {
            return left.IsEmpty ? 0 : 1;
        }

        double jaro = Jaro(left, right);
        int prefix = 0;
        while (prefix < PrefixLimit && prefix < left.Length && prefix < right.Length && left[prefix] == right[prefix])
        {
            prefix++;
        }

        return jaro + (prefix * PrefixScale * (1 - jaro));
    }

    private static double Jaro(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.IsEmpty || right.IsEmpty)
        {
            return 0;
        }

        Span<bool> leftTaken = stackalloc bool[NameText.LimitChars];
        Span<bool> rightTaken = stackalloc bool[NameText.LimitChars];
        int matches = Match(left, right, leftTaken, rightTaken);
        if (matches == 0)
        {
            return 0;
        }

        double m = matches;
        return ((m / left.Length) + (m / right.Length) + ((m - (Moved(left, right, leftTaken, rightTaken) / 2.0)) / m)) / 3;
    }

    private static int Match(ReadOnlySpan<char> left, ReadOnlySpan<char> right, Span<bool> leftTaken, Span<bool> rightTaken)
    {
        int window = Math.Max(0, (Math.Max(left.Length, right.Length) / 2) - 1);
        int matches = 0;
        for (int i = 0; i < left.Length; i++)
        {
            int end = Math.Min(right.Length - 1, i + window);
            for (int j = Math.Max(0, i - window); j <= end; j++)
            {
                if (!rightTaken[j] && left[i] == right[j])
                {
                    leftTaken[i] = true;
                    rightTaken[j] = true;
                    matches++;
                    break;
                }
            }
        }

        return matches;
    }

    private static int Moved(ReadOnlySpan<char> left, ReadOnlySpan<char> right, ReadOnlySpan<bool> leftTaken, ReadOnlySpan<bool> rightTaken)
    {
        int moved = 0;
        int j = 0;
        for (int i = 0; i < left.Length; i++)
        {
            if (!leftTaken[i])
            {
                continue;
            }

            while (!rightTaken[j])
            {
                j++;
            }

            moved += left[i] == right[j] ? 0 : 1;
            j++;
        }

        return moved;
    }
}
