using Gateway.Tests.Ops.Stand;

namespace Gateway.Tests.Ops;

/// <summary>One stand for the tests that only read.</summary>
[SetUpFixture]
public sealed class SharedStand
{
    /// <summary>The stand.</summary>
    public static ConsoleStand Current { get; private set; } = null!; // set before the first test of this namespace

    [OneTimeSetUp]
    public static async Task StartAsync() => Current = await ConsoleStand.StartAsync();

    [OneTimeTearDown]
    public static async Task StopAsync() => await Current.DisposeAsync();
}
