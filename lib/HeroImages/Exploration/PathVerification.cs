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
    /// <exception cref="InputException">There is no such folder.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was asked for.</exception>
    public static VerifyReport Verify(
        DetectionStore detections, string imageRoot, VerifyOptions? options = null, IProgress<WorkProgress>? progress = null,
        CancellationToken cancel = default)
    {
        if (!Directory.Exists(imageRoot))
        {
            throw new InputException(
                imageRoot, null, File.Exists(imageRoot) ? "this is a file" : "there is no such folder", "the folder of the pictures",
                "Name the folder to which the paths in the results are relative.");
        }
        return new PathVerifier(detections.Columns.Files, imageRoot, options ?? new(), progress, cancel).Verify();
    }
}
