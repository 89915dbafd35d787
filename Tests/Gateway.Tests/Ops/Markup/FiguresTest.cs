using Gateway.Ops.Markup;

namespace Gateway.Tests.Ops.Markup;

internal sealed class FiguresTest
{
    [TestCase(0.2, "<1 ms")]
    [TestCase(12, "12 ms")]
    [TestCase(1500, "1.5 s")]
    [TestCase(61_000, "1 min 1 s")]
    [TestCase(3_660_000, "1 h 1 min")]
    public void Writes_a_span_in_the_unit_that_reads_best(double milliseconds, string written) =>
        Assert.That(Figures.Span(TimeSpan.FromMilliseconds(milliseconds)), Is.EqualTo(written));

    [TestCase(1023, "1023 B")]
    [TestCase(1536, "1.5 KB")]
    [TestCase(5 * 1024 * 1024, "5 MB")]
    public void Writes_a_length_in_the_unit_that_reads_best(long length, string written) =>
        Assert.That(Figures.Bytes(length), Is.EqualTo(written));
}
