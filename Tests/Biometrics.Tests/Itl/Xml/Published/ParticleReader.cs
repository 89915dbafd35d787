using System.Globalization;
using System.Text.RegularExpressions;

namespace Biometrics.Tests.Itl.Xml.Published;

/// <summary>Reads content models as the inventory writes them: <c>(a[1..1] {b[1..1] | c[1..1]}[0..9])</c>.</summary>
internal sealed partial class ParticleReader
{
    private readonly string[] _words;

    private int _at;

    private ParticleReader(string text) => _words = [.. Words().Matches(text).Select(match => match.Value)];

    /// <summary>The top-level particles; sequences that stand once are opened.</summary>
    public static IReadOnlyList<Particle> Read(string text)
    {
        var reader = new ParticleReader(text);
        List<Particle> found = [];
        while (reader._at < reader._words.Length)
        {
            if (reader._words[reader._at][0] == '@')
            {
                reader._at += reader._words[reader._at] == "@group" ? 2 : 1;
                continue;
            }

            Particle particle = reader.ReadOne();
            found.AddRange(particle is { Kind: Particle.Sequence, Least: 1, Most: 1 } ? particle.Parts : [particle]);
        }

        return found;
    }

    private Particle ReadOne()
    {
        string word = _words[_at++];
        if (word[0] is not (Particle.Sequence or Particle.Choice))
        {
            return Occurring(Particle.Element, word, []);
        }

        List<Particle> parts = [];
        while (_words[_at] is not (")" or "}"))
        {
            if (_words[_at] == "|")
            {
                _at++;
            }
            else
            {
                parts.Add(ReadOne());
            }
        }

        _at++;
        return Occurring(word[0], "", parts);
    }

    private Particle Occurring(char kind, string name, IReadOnlyList<Particle> parts)
    {
        if (_at == _words.Length || _words[_at][0] != '[')
        {
            return new Particle(kind, name, parts, 1, 1);
        }

        string[] bounds = _words[_at++].Trim('[', ']').Split("..");
        return new Particle(kind, name, parts, Number(bounds[0]), bounds[1] == "unbounded" ? int.MaxValue : Number(bounds[1]));
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[(){}|]|\[\d+\.\.(?:\d+|unbounded)\]|@group|@?[\w.-]+:[\w.-]+|any", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Words();
}
