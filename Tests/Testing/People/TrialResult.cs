namespace Testing.People;

/// <summary>What came of the documents of one class.</summary>
public sealed class TrialResult
{
    /// <summary>How many there were.</summary>
    public int Count { get; set; }

    /// <summary>Tied to the right person.</summary>
    public int Right { get; set; }

    /// <summary>Tied to somebody else: a false merge.</summary>
    public int Wrong { get; set; }

    /// <summary>A person in office is asked, and the right person is among those shown.</summary>
    public int AskedRight { get; set; }

    /// <summary>A person in office is asked, and the right person is not among those shown, or there is none.</summary>
    public int AskedWrong { get; set; }

    /// <summary>Taken for new, and nobody is asked.</summary>
    public int New { get; set; }

    /// <summary>The right person was found, by the program or with the help of a person in office; of all, 0 to 1.</summary>
    public double Recall => Count == 0 ? 1 : (double)(Right + AskedRight) / Count;

    /// <summary>Of those that were tied, the right ones; 0 to 1.</summary>
    public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);

    /// <summary>Adds another result.</summary>
    /// <param name="other">The other.</param>
    public void Add(TrialResult other)
    {
        Count += other.Count;
        Right += other.Right;
        Wrong += other.Wrong;
        AskedRight += other.AskedRight;
        AskedWrong += other.AskedWrong;
        New += other.New;
    }
}
