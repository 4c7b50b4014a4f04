return await HeroImages.SampleData.Commands.Root().Parse(args).InvokeAsync();
