namespace Processing.Stores.Foreign;

/// <summary>Where a query stands.</summary>
public enum ForeignQueryStatus
{
    /// <summary>A form calls for it; an officer has to start it or leave it.</summary>
    Draft = 0,

    /// <summary>Partners are asked.</summary>
    Open = 1,

    /// <summary>The first two rounds are answered.</summary>
    Answered = 2,

    /// <summary>Nothing may be asked.</summary>
    NotPermitted = 3,

    /// <summary>A draft that an officer took up or left.</summary>
    Closed = 4,
}
