namespace Processing.Identity.Evidence;

/// <summary>How far two birth dates agree.</summary>
internal enum DateLevel
{
    /// <summary>One of them is not known: no evidence.</summary>
    Unknown,

    /// <summary>They are the same whole date.</summary>
    Equal,

    /// <summary>They are the same, and the first of January, which stands for a date that nobody knew.</summary>
    EqualFirstOfYear,

    /// <summary>Day and month are swapped.</summary>
    Swapped,

    /// <summary>Year and month are the same.</summary>
    DayDiffers,

    /// <summary>Year and day are the same.</summary>
    MonthDiffers,

    /// <summary>Month and day are the same, and the years differ by one, by ten or in one digit, or have two digits swapped.</summary>
    YearDiffers,

    /// <summary>One is partial, and they agree as far as it goes.</summary>
    Partial,

    /// <summary>They do not agree.</summary>
    Differ,
}
