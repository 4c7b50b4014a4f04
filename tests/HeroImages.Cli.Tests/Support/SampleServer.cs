namespace HeroImages.Cli.Tests;

/// <summary>A server on this machine that has the pictures of the sample.</summary>
static class SampleServer
{
    /// <summary>Starts one; each picture is below its address at its own path.</summary>
    public static UnreliableServer Start()
    {
        var server = new UnreliableServer();
        foreach (var file in Directory.EnumerateFiles(Sample.Images, "*", SearchOption.AllDirectories))
        {
            server.On("/" + Path.GetRelativePath(Sample.Images, file).Replace('\\', '/'), Answers.Whole(File.ReadAllBytes(file)));
        }
        return server;
    }
}
