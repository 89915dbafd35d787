using Biometrics.Fingerprints.Extraction.Orientation;
using Biometrics.Fingerprints.Extraction.Planes;
using Biometrics.Fingerprints.Flow;

namespace Biometrics.Fingerprints.Extraction;

/// <summary>Brings the orientation field into the cells that a template keeps.</summary>
internal static class FlowMaking
{
    private const int CellBlocks = RidgeFlow.CellPixels / FloatPlane.BlockPixels;

    /// <summary>A cell takes its lower right block, whose upper left corner is the middle of the cell.</summary>
    public static RidgeFlow From(OrientationField orientation, BlockGrid<bool> clear)
    {
        int columns = (clear.Columns + CellBlocks - 1) / CellBlocks;
        int rows = (clear.Rows + CellBlocks - 1) / CellBlocks;
        byte[] cells = new byte[columns * rows];
        for (int index = 0; index < cells.Length; index++)
        {
            int column = Math.Min((index % columns * CellBlocks) + 1, clear.Columns - 1);
            int row = Math.Min((index / columns * CellBlocks) + 1, clear.Rows - 1);

            // The field counts with y downwards, the flow with y upwards.
            cells[index] = clear[column, row] ? RidgeFlow.Seen(MathF.PI - orientation.Along(column, row)) : (byte)0;
        }

        return new RidgeFlow(columns, rows, true, cells);
    }
}
