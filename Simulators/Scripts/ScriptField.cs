namespace Simulators.Scripts;

/// <summary>What of a subject a script line looks at.</summary>
public enum ScriptField
{
    /// <summary>Nothing: every subject fits.</summary>
    Any,

    /// <summary>An A-Number.</summary>
    ANumber,

    /// <summary>A FIN.</summary>
    Fin,

    /// <summary>A name, <c>SURNAME,GIVEN</c> in capitals.</summary>
    Name,
}
