namespace Biometrics.Fingerprints.Segmentation;

/// <summary>Yes or no for every block of a picture.</summary>
internal sealed class BlockMask(int columns, int rows)
{
    private readonly bool[] _set = new bool[columns * rows];

    /// <summary>Blocks from left to right.</summary>
    public int Columns => columns;

    /// <summary>Blocks from top to bottom.</summary>
    public int Rows => rows;

    /// <summary>One block; those outside are not set.</summary>
    public bool this[int column, int row]
    {
        get => column >= 0 && column < columns && row >= 0 && row < rows && _set[(row * columns) + column];
        set => _set[(row * columns) + column] = value;
    }

    /// <summary>A mask in which a block is set where enough of the nine around it are.</summary>
    /// <param name="least">How many, 1 to 9.</param>
    public BlockMask Vote(int least)
    {
        var voted = new BlockMask(columns, rows);
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                int votes = 0;
                for (int near = 0; near < 9; near++)
                {
                    votes += this[column + (near % 3) - 1, row + (near / 3) - 1] ? 1 : 0;
                }

                voted[column, row] = votes >= least;
            }
        }

        return voted;
    }
}
