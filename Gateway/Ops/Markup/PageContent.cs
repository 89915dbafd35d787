namespace Gateway.Ops.Markup;

/// <summary>What a page puts into the frame.</summary>
internal sealed record PageContent
{
    /// <summary>The title, which is also the window's.</summary>
    public required string Title { get; init; }

    /// <summary>The menu entry that is current.</summary>
    public MenuItem Current { get; init; }

    /// <summary>The HTML inside of <c>main</c>.</summary>
    public required Html Body { get; init; }

    /// <summary>Whether the page keeps itself fresh where scripts run.</summary>
    public bool IsLive { get; init; }

    /// <summary>The HTTP status.</summary>
    public int StatusCode { get; init; } = StatusCodes.Status200OK;
}
