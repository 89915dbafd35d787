using Biometrics.Wsq.Huffman;

namespace Biometrics.Tests.Wsq.Huffman;

public sealed class CodeLengthsTest
{
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(30)]
    [TestCase(250)]
    public void Codes_fit_and_none_is_all_ones(int symbols)
    {
        HuffmanTable table = CodeLengths.Choose(Frequencies(symbols, index => 1 + (index * index * 3)));
        var codes = new HuffmanCodes(table);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(table.Symbols, Has.Length.EqualTo(symbols));
            Assert.That(table.Counts.Sum(count => count), Is.EqualTo(symbols));
            Assert.That(Enumerable.Range(0, 256).Where(symbol => codes.Lengths[symbol] > 0 && codes.Codes[symbol] == (1u << codes.Lengths[symbol]) - 1), Is.Empty);
            Assert.That(Enumerable.Range(0, 256).Sum(symbol => codes.Lengths[symbol] == 0 ? 0 : Math.Pow(2, -codes.Lengths[symbol])), Is.LessThan(1));
        }
    }

    [Test]
    public void Codes_have_at_most_16_bits()
    {
        // Frequencies that double make a tree as deep as it has leaves.
        HuffmanTable table = CodeLengths.Choose(Frequencies(28, index => 1 << index));

        Assert.That(new HuffmanCodes(table).Lengths.Max(), Is.EqualTo(16));
        Assert.That(table.Counts.Sum(count => count), Is.EqualTo(28));
    }

    [Test]
    public void Lengths_are_optimal_for_powers_of_two()
    {
        // With the free code the weights are 8, 4, 2, 1 and next to nothing.
        var codes = new HuffmanCodes(CodeLengths.Choose(Frequencies(4, index => 1 << index)));

        Assert.That(codes.Lengths[1..5], Is.EqualTo([4, 3, 2, 1]));
    }

    [Test]
    public void The_table_finds_what_bit_by_bit_is_found()
    {
        HuffmanLookup lookup = CodeLengths.Choose(Frequencies(254, index => 1 + (index * 97 % 5000))).Lookup;
        for (uint bits = 0; bits < 1 << HuffmanLookup.Bits; bits++)
        {
            uint entry = lookup.Entries[(int)bits];
            int symbol = lookup.Find((ulong)bits << (64 - HuffmanLookup.Bits), HuffmanLookup.Bits, out int length);
            bool isRun = symbol is >= 1 and <= 100;
            if (entry == 0)
            {
                Assert.That(symbol is -1 or (>= 101 and <= 106), "neither a run nor an index");
                continue;
            }

            Assert.That((entry >> HuffmanLookup.RunShift) & 255, Is.EqualTo(isRun ? symbol : 0));
            Assert.That((int)(entry & HuffmanLookup.LengthMask), isRun ? Is.GreaterThanOrEqualTo(length) : Is.EqualTo(length));
        }
    }

    private static int[] Frequencies(int symbols, Func<int, int> frequency) =>
        [.. Enumerable.Range(0, 256).Select(symbol => symbol >= 1 && symbol <= symbols ? frequency(symbol - 1) : 0)];
}
