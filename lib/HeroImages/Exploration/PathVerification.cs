using HeroImages.Detections;
using HeroImages.Files;

namespace HeroImages.Exploration;

/// <summary>Answers whether the paths of the results lead to pictures.</summary>
public static class PathVerification
{
    /// <summary>
    /// Looks for every path in the image folder, and for image files there that the results do not have. Each folder is
    /// listed once. Paths that are absolute or climb out of the folder are counted and never touched.
    /// </summary>
    /// <param name="detections">The results.</param>
    /// <param name="imageRoot">The folder to which the paths are relative.</param>
    /// <param name="options">How to look; null for the defaults.</param>
    /// <param name="progress">Told folders listed, then pictures decoded. Called from several threads.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>Lists in order of path, the same however many threads worked.</returns>
    /// <exception cref="InputException">There is no such folder, or it cannot be listed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was asked for.</exception>
    public static VerifyReport Verify(
        DetectionStore detections, string imageRoot, VerifyOptions? options = null, IProgress<WorkProgress>? progress = null,
        CancellationToken cancel = default)
    {
        return new PathVerifier(detections.Columns.Files, Open(imageRoot), options ?? new(), progress, cancel).Verify();
    }

    static CaseFinder Open(string root)
    {
        const string Wanted = "the folder of the pictures";
        const string Remedy = "Name the folder to which the paths in the results are relative.";
        if (!Directory.Exists(root))
        {
            throw new InputException(root, null, File.Exists(root) ? "this is a file" : "there is no such folder", Wanted, Remedy);
        }
        try
        {
            return new CaseFinder(root);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(root, null, $"the folder cannot be listed: {e.Message}", Wanted, "Check its permissions.", e);
        }
    }
}
