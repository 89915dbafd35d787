using System.CommandLine;
using Gateway.Commands;
using Gateway.Commands.Prints;

var root = new RootCommand(
    """
    CPMS gateway: takes NIEM XML and EBTS messages over SOAP, checks and keeps them, and talks to the partners.

    Example: cpms serve --urls http://127.0.0.1:8080 --data data
    Exit codes: 0 yes, 1 findings or no, 2 could not do it.
    """)
{
    ServeCommand.Make(),
    GenerateCommand.Make(),
    CoverageCommand.Make(),
    MigrateCommand.Make(),
    RetentionCommand.Make(),
    PeopleCommand.Make(),
    ResealCommand.Make(),
    SimulateCommand.Make(),
    WsqCommand.Make(),
    ShowCommand.Make(),
    ConvertCommand.Make(),
    ValidateCommand.Make(),
    MatchCommand.Make(),
    IdentifyCommand.Make(),
    SegmentCommand.Make(),
    ReplayCommand.Make(),
    CompareCommand.Make(),
    VerifyResultCommand.Make(),
};
string[] words = args.Length == 0 ? ["serve"] : args;
return await CommandRunner.RunAsync(root, words);
