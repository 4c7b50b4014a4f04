using System.Text.Json;
using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Jupyter.Client;

/// <summary>How a cell ended in a kernel.</summary>
/// <param name="Result">How it ended.</param>
/// <param name="Number">Its number, or null when the kernel gave it none.</param>
/// <param name="IsAborted">Whether it was not run at all, since one before it had failed.</param>
/// <param name="UserExpressions">Values of the expressions asked for, as the kernel sent them.</param>
public sealed record ExecuteReply(CellResult Result, int? Number, bool IsAborted, JsonElement UserExpressions);
