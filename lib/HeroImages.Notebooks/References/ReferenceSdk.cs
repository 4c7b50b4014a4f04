using HeroImages.Files;

namespace HeroImages.Notebooks.References;

/// <summary>Runs the SDK for what cells refer to.</summary>
static class ReferenceSdk
{
    /// <summary>Runs a command to its end; it is ended with all that it started when cancelled.</summary>
    /// <exception cref="ReferenceException">There is no SDK.</exception>
    public static async Task<SdkResult> RunAsync(string folder, IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        try
        {
            return await DotnetSdk.RunAsync(folder, arguments, cancel).ConfigureAwait(false);
        }
        catch (SdkMissingException e)
        {
            throw new ReferenceException(e.Message, e);
        }
    }
}
