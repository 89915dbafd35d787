namespace Gateway.Settings;

/// <summary>The program cannot start as it was told to; the message is one line that says what to change.</summary>
internal sealed class SettingsException : Exception
{
    /// <summary>Makes the exception.</summary>
    public SettingsException()
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What to change, in one line.</param>
    public SettingsException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What to change, in one line.</param>
    /// <param name="innerException">What was found.</param>
    public SettingsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
