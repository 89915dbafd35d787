using Simulators.Scripts;

namespace Simulators.Tests.Scripts;

public sealed class ScriptReaderTest
{
    [Test]
    public void Reads_csv_with_remarks_and_quoted_names()
    {
        IReadOnlyList<ScriptLine> lines = ScriptReader.Read("# remark\nsimulator,field,pattern,action,argument\n\nngi,Name,\"DOE,*\",ErrorAnswer,L0008\nPCQS,Any,*,Outage\n");

        Assert.That(lines, Is.EqualTo([
            new ScriptLine("NGI", ScriptField.Name, "DOE,*", ScriptAction.ErrorAnswer, "L0008"),
            new ScriptLine("PCQS", ScriptField.Any, "*", ScriptAction.Outage),
        ]));
    }

    [Test]
    public void Reads_json()
    {
        IReadOnlyList<ScriptLine> lines = ScriptReader.Read("""[{"simulator":"PCQS","field":"ANumber","pattern":"A1*","action":"Protected","argument":"T1"}]""");

        Assert.That(lines, Is.EqualTo([new ScriptLine("PCQS", ScriptField.ANumber, "A1*", ScriptAction.Protected, "T1")]));
    }

    [TestCase("PCQS,Any,*\n", 1)]
    [TestCase("# remark\nPCQS,Colour,*,Outage\n", 2)]
    [TestCase("PCQS,Any,*,Dance\n", 1)]
    [TestCase("[{]", 1)]
    public void Says_which_line_is_wrong(string text, int line)
    {
        ScriptFormatException? refused = Assert.Throws<ScriptFormatException>(() => ScriptReader.Read(text));

        Assert.That(refused!.Line, Is.EqualTo(line));
    }

    [Test]
    public void The_lines_that_the_project_brings_can_be_read() => Assert.That(ScriptBook.Default, Has.Count.GreaterThan(10));
}
