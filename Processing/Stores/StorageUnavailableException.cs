namespace Processing.Stores;

/// <summary>The database cannot be reached, is locked for too long, or has no room: a delay, not an error of the message.</summary>
public sealed class StorageUnavailableException : Exception
{
    /// <summary>Makes the exception.</summary>
    public StorageUnavailableException()
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, without data.</param>
    public StorageUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, without data.</param>
    /// <param name="innerException">The driver's exception.</param>
    public StorageUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
