namespace Gateway.Ops;

/// <summary>A page of the console with all its addresses.</summary>
internal interface IConsolePage
{
    /// <summary>Adds the page's addresses.</summary>
    /// <param name="routes">Where to.</param>
    void Map(ConsoleRoutes routes);
}
