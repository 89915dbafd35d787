using System.CommandLine;

namespace Gateway.Conformance;

/// <summary>The options that say by what files are checked.</summary>
/// <param name="prefix">What their names begin with, such as <c>base-</c>.</param>
/// <param name="what">What their descriptions end with.</param>
internal sealed class SetupOptions(string prefix = "", string what = "")
{
    private readonly Option<string?> _schemas = new($"--{prefix}schemas") { Description = "A folder with the schemas (*.xsd), instead of the bundled ones" + what, HelpName = "DIR" };
    private readonly Option<string[]> _rules = new($"--{prefix}rules") { Description = "A rule pack on those before it and on the rules of the program" + what, HelpName = "FILE" };
    private readonly Option<string?> _agreements = new($"--{prefix}agreements")
    {
        Description = "What the agreements with foreign partners allow, as a rule pack below those of --rules; DIR has policy tables instead of those of the program" + what,
        Arity = ArgumentArity.ZeroOrOne,
        HelpName = "DIR",
    };

    private readonly Option<string?> _day = new($"--{prefix}day") { Description = "The day on which rules are asked, such as 2027-01-31; today where not given" + what, HelpName = "DATE" };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_schemas);
        command.Options.Add(_rules);
        command.Options.Add(_day);
        command.Options.Add(_agreements);
    }

    /// <summary>What they say.</summary>
    public CheckSetup Read(ParseResult parsed) =>
        new(parsed.GetValue(_schemas), parsed.GetValue(_rules) ?? [], CheckSetup.DayOf(_day.Name, parsed.GetValue(_day)))
        {
            HasAgreements = parsed.GetResult(_agreements) is not null,
            PolicyFolder = parsed.GetValue(_agreements),
        };
}
