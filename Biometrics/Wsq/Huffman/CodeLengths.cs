namespace Biometrics.Wsq.Huffman;

/// <summary>Chooses the lengths of codes by how often their symbols come.</summary>
/// <remarks>Source: ITU-T T.81, annex K.2: Huffman's tree, then codes beyond 16 bits moved up, and one code left free so that none is all ones.</remarks>
internal static class CodeLengths
{
    /// <summary>Makes the table.</summary>
    /// <param name="frequencies">How often each of 256 symbols comes; those that never come get no code.</param>
    public static HuffmanTable Choose(ReadOnlySpan<int> frequencies)
    {
        byte[] symbols = Used(frequencies);
        int[] lengths = TreeLengths(symbols, frequencies);
        int[] counts = new int[Math.Max(HuffmanTable.MostBits, lengths.Max()) + 1];
        foreach (int length in lengths)
        {
            counts[length]++;
        }

        Shorten(counts);
        LeaveOutAllOnes(counts);
        return new HuffmanTable([.. counts[1..(HuffmanTable.MostBits + 1)].Select(count => (byte)count)], symbols);
    }

    // The most frequent first, so that it gets the shortest code.
    private static byte[] Used(ReadOnlySpan<int> frequencies)
    {
        List<(int Frequency, byte Symbol)> used = [];
        for (int symbol = 0; symbol < frequencies.Length; symbol++)
        {
            if (frequencies[symbol] > 0)
            {
                used.Add((frequencies[symbol], (byte)symbol));
            }
        }

        return [.. used.OrderByDescending(entry => entry.Frequency).ThenBy(entry => entry.Symbol).Select(entry => entry.Symbol)];
    }

    // Lengths of the symbols and of the free code, which weighs as little as possible. Leaves sorted by weight and inner nodes, which arise sorted, are two queues.
    private static int[] TreeLengths(byte[] symbols, ReadOnlySpan<int> frequencies)
    {
        int leaves = symbols.Length + 1;
        long[] weights = new long[Math.Max(1, (2 * leaves) - 1)];
        int[] parents = new int[weights.Length];
        for (int leaf = 1; leaf < leaves; leaf++)
        {
            weights[leaf] = frequencies[symbols[symbols.Length - leaf]];
        }

        int nextLeaf = 0;
        int nextInner = leaves;
        for (int node = leaves; node < weights.Length; node++)
        {
            for (int child = 0; child < 2; child++)
            {
                bool isLeaf = nextLeaf < leaves && (nextInner >= node || weights[nextLeaf] <= weights[nextInner]);
                int taken = isLeaf ? nextLeaf++ : nextInner++;
                weights[node] += weights[taken];
                parents[taken] = node;
            }
        }

        int[] depths = new int[weights.Length];
        for (int node = weights.Length - 2; node >= 0; node--)
        {
            depths[node] = depths[parents[node]] + 1;
        }

        return leaves == 1 ? [1] : depths[..leaves];
    }

    // A pair of codes that are too long: one takes the place of the node above, the other shares the place of a shorter code.
    private static void Shorten(int[] counts)
    {
        for (int length = counts.Length - 1; length > HuffmanTable.MostBits; length--)
        {
            while (counts[length] > 0)
            {
                int shorter = length - 2;
                while (counts[shorter] == 0)
                {
                    shorter--;
                }

                counts[length] -= 2;
                counts[length - 1]++;
                counts[shorter + 1] += 2;
                counts[shorter]--;
            }
        }
    }

    private static void LeaveOutAllOnes(int[] counts)
    {
        int longest = HuffmanTable.MostBits;
        while (counts[longest] == 0)
        {
            longest--;
        }

        counts[longest]--;
    }
}
