namespace HeroImages.Cli;

static class Program
{
    static int Main(string[] args) => args.Length;
}
